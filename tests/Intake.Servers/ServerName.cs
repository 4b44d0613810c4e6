namespace Intake.Servers;

/// <summary>Names of databases and virtual hosts go into statements: only what needs no quoting is let through.</summary>
internal static class ServerName
{
    public static void Require(string name)
    {
        if (name.Length is 0 or > 63 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new ArgumentException($"a name has up to 63 lower-case letters, digits and underscores, unlike '{name}'", nameof(name));
        }
    }
}
