using CsCheck;
using Intake.Extraction.Reading.Recognition;

namespace Intake.Extraction.Tests.Reading.Recognition;

public sealed class CharacterPlacesTests
{
    [Fact]
    public void Whatever_places_an_engine_tells_each_character_ends_where_the_next_begins()
    {
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 60]).Array[1, 12].Sample(places =>
        {
            var characters = places.Select((place, i) => new RecognisedCharacter(i % 2 == 0 ? "字" : "7", new PixelBox(place.Item1, 0, place.Item1 + place.Item2, 20), 1)).ToArray();
            var box = new PixelBox(characters.Min(character => character.Box.X0), 0, characters.Max(character => character.Box.X1), 20);

            var settled = CharacterPlaces.Settled(new RecognisedWord([.. characters], box, 1)).ToList();

            Assert.Equal(characters.Select(character => character.Text), settled.Select(character => character.Text));
            Assert.All(settled, character => Assert.True(character.Box.Width > 0));
            Assert.All(settled.Zip(settled.Skip(1)), pair => Assert.Equal(pair.First.Box.X1, pair.Second.Box.X0));
        });
    }
}
