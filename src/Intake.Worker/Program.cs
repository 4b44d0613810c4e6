using Intake.Worker.Commands;
using Intake.Worker.Processing;

// The child comes first: it is started for every run and must be awake quickly.
return args is [ExaminerProgram.Command]
    ? ExtractCommand.Run()
    : await CommandLine.RunAsync(args).ConfigureAwait(false);
