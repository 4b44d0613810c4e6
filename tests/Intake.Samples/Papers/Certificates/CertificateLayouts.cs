using System.Collections.Immutable;

namespace Intake.Samples.Papers.Certificates;

/// <summary>Certificates: titles of enterprises, tests, copyright, parks, diplomas.</summary>
internal static class CertificateLayouts
{
    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("certificate-specialised", TrainingCertificates.Specialised),
        Training("certificate-copyright", TrainingCertificates.Copyright),
        Training("certificate-harmony-compatible", TrainingCertificates.HarmonyCompatible),
        Training("certificate-park-plaque", TrainingCertificates.Park),
        Training("certificate-diploma", TrainingCertificates.Diploma),
        Training("certificate-high-tech", OfficeCertificates.HighTech),
        Training("certificate-compatibility", OfficeCertificates.Compatibility),
        Training("certificate-honour-letter", OfficeCertificates.Letter),
        Scoring("certificate-little-giant", ScoringCertificates.LittleGiant),
        Scoring("certificate-copyright-lines", ScoringCertificates.CopyrightLines),
        Scoring("certificate-harmony-connect", ScoringCertificates.HarmonyConnect),
        Scoring("certificate-park-notice", ScoringCertificates.ParkTable),
        Scoring("certificate-degree", ScoringCertificates.Degree),
    ];

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.Certificate, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.Certificate, PaperSet.Scoring, name, draw);
}
