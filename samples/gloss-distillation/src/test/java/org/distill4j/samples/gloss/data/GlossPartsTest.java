package org.distill4j.samples.gloss.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.samples.dictionary.wordnet.PartOfSpeech;
import org.distill4j.samples.dictionary.wordnet.Synset;
import org.distill4j.samples.dictionary.wordnet.SynsetId;
import org.junit.jupiter.api.Test;

final class GlossPartsTest {

  @Test
  void readsDefinitionsWithoutExamples() {
    Synset synset =
        new Synset(
            new SynsetId(PartOfSpeech.NOUN, 1740),
            3,
            List.of("entity"),
            List.of(),
            "that exists; \"an example\"");

    assertThat(GlossReader.glosses(List.of(synset)))
        .containsExactly(new Gloss("n00001740", "that exists", 3));
  }

  @Test
  void wordNetHasGlossesOfAllClasses() {
    List<Gloss> all = GlossReader.all();

    assertThat(all.size()).isGreaterThan(100_000);
    assertThat(all.stream().map(Gloss::file).distinct().count()).isEqualTo(GlossReader.CLASSES);
    assertThat(all.stream().map(Gloss::text).distinct().count()).isEqualTo(all.size());
  }

  @Test
  void smallerDrawsAreTheBeginningOfLarger() {
    List<Gloss> all =
        IntStream.range(0, 100).mapToObj(i -> new Gloss("n" + i, "text " + i, i % 45)).toList();
    GlossParts parts = GlossParts.drawn(all, 40, 30, 20);

    assertThat(parts.withLabels(10).labelled()).isEqualTo(parts.labelled().subList(0, 10));
    assertThat(parts.withLabels(10).unlabelled()).isEqualTo(parts.unlabelled());
    assertThat(GlossParts.drawn(all, 10, 30, 20)).isEqualTo(parts.withLabels(10));
    Set<Gloss> different = new HashSet<>(parts.all());
    assertThat(different).hasSize(90);
    assertThat(assertThrows(UnusableDataException.class, () -> GlossParts.drawn(all, 90, 30, 20)))
        .hasMessageThat()
        .contains("there are 100 glosses, but 90 labelled");
  }

  @Test
  void glossesWithoutALabelHaveNoAnswer() {
    List<Gloss> glosses = List.of(new Gloss("n1", "a dog", 5), new Gloss("n2", "a cat", 6));
    LabelColumn labels = GlossColumns.labels(glosses, 1);

    assertThat(labels.answers(0)).isEqualTo(new int[] {5});
    assertThat(labels.answers(1)).isEmpty();
    assertThat(labels.problem()).isEmpty();
    assertThat(GlossColumns.vocabulary(glosses, 2).words())
        .containsExactly(Vocabulary.UNKNOWN, "a")
        .inOrder();
  }
}
