package org.distill4j.samples.dictionary.wordnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SynsetParserTest {

  @Test
  void readsWordsRelationsAndGloss() {
    Synset synset =
        SynsetParser.parse(
            "00978171 04 n 0b Safety_Blitz 0 b 1 c 2 d 3 e 4 f 5 g 6 h 7 i 8 j 9 blitz a 002"
                + " @ 00557350 n 0000 ! 00470726 s 0b0a | a play; \"a | here\"  ");

    assertThat(synset.id()).isEqualTo(new SynsetId(PartOfSpeech.NOUN, 978171));
    assertThat(synset.words()).hasSize(11);
    assertThat(synset.words().get(0)).isEqualTo("safety blitz");
    assertThat(synset.pointers())
        .containsExactly(
            new Pointer(
                Relation.HYPERNYM, new SynsetId(PartOfSpeech.NOUN, 557350), Pointer.ALL_WORDS),
            new Pointer(Relation.ANTONYM, new SynsetId(PartOfSpeech.ADJECTIVE, 470726), 9))
        .inOrder();
    assertThat(synset.gloss()).isEqualTo("a play; \"a | here\"");
  }

  @Test
  void skipsTheFramesOfVerbsAndTheMarkersOfAdjectives() {
    Synset synset = SynsetParser.parse("00000042 00 s 01 galore(ip) 0 000 02 + 02 00 + 08 00 | x");

    assertThat(synset.words()).containsExactly("galore");
    assertThat(synset.pointers()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithALine() {
    assertThat(reason("00001740 03 n 01 entity 0 000")).contains("missing gloss");
    assertThat(reason("00001740 03 n 01 entity 0 002 @ 00000001 n 0000 | x"))
        .contains("unexpected end of line");
    assertThat(reason("00001740 03 n zz entity 0 000 | x")).contains("'zz' is not a number");
    assertThat(reason("00001740 03 q 01 entity 0 000 | x")).contains("'q' is not a synset type");
    assertThat(reason("00001740 03 n 01 entity 0 001 ? 00000001 n 0000 | x"))
        .contains("'?' is not a relation symbol");
  }

  private static String reason(String line) {
    return assertThrows(IllegalArgumentException.class, () -> SynsetParser.parse(line))
        .getMessage();
  }
}
