using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Values;

namespace Intake.Matching.Measures;

/// <summary>A figure stated for an input, in the type of the input.</summary>
public abstract record InputValue
{
    private InputValue()
    {
    }

    /// <summary>An amount of money.</summary>
    public sealed record Amount(Money Value) : InputValue
    {
        public override string ToString() => Value.ToString();
    }

    /// <summary>A whole number from 0.</summary>
    public sealed record Number(int Value) : InputValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Value) : InputValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>One of the words of the input.</summary>
    public sealed record Word(string Value) : InputValue
    {
        public override string ToString() => Value;
    }

    /// <summary>Items in the order they were written, each with its fields; a field that was not written is not there.</summary>
    public sealed record Items(ImmutableArray<ImmutableSortedDictionary<string, InputValue>> Value) : InputValue
    {
        /// <summary>Compares by content.</summary>
        public bool Equals(Items? other) => other is not null && Value.Length == other.Value.Length
            && Value.Zip(other.Value).All(pair => pair.First.SequenceEqual(pair.Second));

        public override int GetHashCode() => Value.Length;

        public override string ToString() =>
            $"[{string.Join("; ", Value.Select(item => string.Join(", ", item.Select(field => $"{field.Key}: {field.Value}"))))}]";
    }
}
