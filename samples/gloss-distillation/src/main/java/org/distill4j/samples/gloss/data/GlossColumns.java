package org.distill4j.samples.gloss.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.data.text.Words;
import org.distill4j.runtime.teacher.SignalTable;

/** Glosses as examples: words for the student, vectors of the encoder for the probe, labels. */
public final class GlossColumns {

  private static final int[] NOTHING = {};

  private final Vocabulary vocabulary;
  private final SignalTable vectors;

  /**
   * Creates columns.
   *
   * @param vocabulary the words of the student
   * @param vectors the recorded signal {@code sentence} of the encoder, by the ids of glosses
   */
  public GlossColumns(Vocabulary vocabulary, SignalTable vectors) {
    this.vocabulary = vocabulary;
    this.vectors = vectors;
  }

  /** Returns the most frequent words of some glosses, the first of which stands for all others. */
  public static Vocabulary vocabulary(List<Gloss> glosses, int words) {
    Stream<String> all = glosses.stream().flatMap(gloss -> Words.of(gloss.text()).stream());
    List<String> known = new ArrayList<>(List.of(Vocabulary.UNKNOWN));
    known.addAll(Vocabulary.mostFrequent(all, words - 1));
    return new Vocabulary(known);
  }

  /** Returns the words of the student. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Returns glosses as examples.
   *
   * @param labelled the number of glosses at the beginning whose labels are known
   */
  public Examples examples(List<Gloss> glosses, int labelled) {
    List<String> ids = glosses.stream().map(Gloss::id).toList();
    return Examples.builder()
        .input("words", new TokenColumn(words(glosses)))
        .input("sentence", vectors.column("sentence", ids))
        .label("annotated", labels(glosses, labelled))
        .ids(ids)
        .build();
  }

  private int[][] words(List<Gloss> glosses) {
    return glosses.stream()
        .map(gloss -> vocabulary.encode(Words.of(gloss.text())))
        .map(words -> words.length == 0 ? new int[1] : words)
        .toArray(int[][]::new);
  }

  /** Returns the labels of glosses, of which those after the first so many have none. */
  public static LabelColumn labels(List<Gloss> glosses, int labelled) {
    int[][] answers = new int[glosses.size()][];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = i < labelled ? new int[] {glosses.get(i).file()} : NOTHING;
    }
    return new LabelColumn(GlossReader.CLASSES, answers);
  }
}
