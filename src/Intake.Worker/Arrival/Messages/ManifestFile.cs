using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival.Messages;

/// <summary>A file that a sender says will come.</summary>
/// <param name="Application">1 to 300 characters.</param>
/// <param name="Name">Its name in the application, 1 to 4000 characters.</param>
/// <param name="Bytes">From 0 to <see cref="Reception.MaxBytes"/>.</param>
internal sealed record ManifestFile(string Application, string Name, ContentHash Sha256, long Bytes);
