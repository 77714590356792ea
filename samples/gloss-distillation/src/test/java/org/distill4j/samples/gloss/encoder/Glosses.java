package org.distill4j.samples.gloss.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.samples.dictionary.wordnet.Synset;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.text.TokenizedTexts;

/** Glosses of WordNet, spread over the database, as batches of tokens of similar lengths. */
public final class Glosses {

  private Glosses() {}

  /** Returns a number of glosses. */
  public static List<String> texts(int number) {
    List<String> all = WordNet.embedded().synsets().stream().map(Synset::gloss).toList();
    return IntStream.range(0, number)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / number)))
        .toList();
  }

  /** Returns batches of similar lengths. */
  public static List<int[][]> batches(TokenizedTexts texts, int size) {
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(texts::length))
            .toList();
    List<int[][]> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += size) {
      batches.add(
          order.subList(from, Math.min(from + size, order.size())).stream()
              .map(texts::tokens)
              .toArray(int[][]::new));
    }
    return batches;
  }
}
