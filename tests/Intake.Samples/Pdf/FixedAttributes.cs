using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Cms;

namespace Intake.Samples;

/// <summary>The signed attributes without the signing time, which would make every signature differ.</summary>
internal sealed class FixedAttributes : CmsAttributeTableGenerator
{
    private readonly DefaultSignedAttributeTableGenerator _usual = new();

    public AttributeTable GetAttributes(IDictionary<CmsAttributeTableParameter, object> parameters) =>
        _usual.GetAttributes(parameters).Remove(CmsAttributes.SigningTime);
}
