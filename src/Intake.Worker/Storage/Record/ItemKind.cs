namespace Intake.Worker.Storage.Record;

/// <summary>What a received file is to its application.</summary>
internal enum ItemKind
{
    Document,

    /// <summary>Its application.yaml.</summary>
    Form,

    /// <summary>An archive; each of its entries is an item of its own.</summary>
    Container,
}
