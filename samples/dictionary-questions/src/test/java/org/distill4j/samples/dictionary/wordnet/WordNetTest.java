package org.distill4j.samples.dictionary.wordnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WordNetTest {

  private static WordNet wordNet;

  @BeforeAll
  static void read() {
    wordNet = WordNet.embedded();
  }

  @Test
  void isReadOnce() {
    assertThat(WordNet.embedded()).isSameInstanceAs(wordNet);
  }

  @Test
  void hasAllSynsets() {
    assertThat(wordNet.synsets()).hasSize(117_791);
    assertThat(wordNet.synsets().stream().mapToInt(synset -> synset.pointers().size()).sum())
        .isEqualTo(378_203);
  }

  @Test
  void followsRelationsOfSynsetsAndOfWords() {
    Synset living = wordNet.synset(new SynsetId(PartOfSpeech.NOUN, 4258));
    Pointer kind = living.pointers().get(0);

    assertThat(kind.relation()).isEqualTo(Relation.HYPERNYM);
    assertThat(wordNet.words(kind)).containsExactly("whole", "unit").inOrder();
    assertThat(wordNet.words(new Pointer(Relation.ANTONYM, living.id(), 1)))
        .containsExactly("animate thing");
  }

  @Test
  void knowsBaseForms() {
    Lexicon lexicon = wordNet.lexicon();

    assertThat(lexicon.bases("men", PartOfSpeech.NOUN)).contains("man");
    assertThat(lexicon.bases("serves", PartOfSpeech.VERB)).containsExactly("serve");
    assertThat(lexicon.bases("larger", PartOfSpeech.ADJECTIVE)).contains("large");
    assertThat(lexicon.bases("of", PartOfSpeech.NOUN)).isEmpty();
    assertThat(lexicon.bases("serves")).containsAtLeast("serves", "serve");
  }

  @Test
  void knowsTheMostFrequentPartOfSpeech() {
    Lexicon lexicon = wordNet.lexicon();

    assertThat(lexicon.partOfSpeech("dogs")).hasValue(PartOfSpeech.NOUN);
    assertThat(lexicon.partOfSpeech("was")).hasValue(PartOfSpeech.VERB);
    assertThat(lexicon.partOfSpeech("better")).hasValue(PartOfSpeech.ADJECTIVE);
    assertThat(lexicon.partOfSpeech("quickly")).hasValue(PartOfSpeech.ADVERB);
    assertThat(lexicon.partOfSpeech("the")).isEmpty();
  }

  @Test
  void refusesAnIdThatIsNotThere() {
    SynsetId id = new SynsetId(PartOfSpeech.NOUN, 1);

    assertThat(assertThrows(IllegalArgumentException.class, () -> wordNet.synset(id)))
        .hasMessageThat()
        .contains("n00000001");
  }
}
