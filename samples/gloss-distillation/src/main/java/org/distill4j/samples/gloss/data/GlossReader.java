package org.distill4j.samples.gloss.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.distill4j.samples.dictionary.wordnet.DictionaryDataException;
import org.distill4j.samples.dictionary.wordnet.Synset;
import org.distill4j.samples.dictionary.wordnet.WordNet;

/** Reads the glosses of WordNet 3.1 from its Maven artifact. */
public final class GlossReader {

  /** The names of the lexicographer files, by their numbers. */
  public static final List<String> NAMES =
      List.of(
          "adj.all",
          "adj.pert",
          "adv.all",
          "noun.Tops",
          "noun.act",
          "noun.animal",
          "noun.artifact",
          "noun.attribute",
          "noun.body",
          "noun.cognition",
          "noun.communication",
          "noun.event",
          "noun.feeling",
          "noun.food",
          "noun.group",
          "noun.location",
          "noun.motive",
          "noun.object",
          "noun.person",
          "noun.phenomenon",
          "noun.plant",
          "noun.possession",
          "noun.process",
          "noun.quantity",
          "noun.relation",
          "noun.shape",
          "noun.state",
          "noun.substance",
          "noun.time",
          "verb.body",
          "verb.change",
          "verb.cognition",
          "verb.communication",
          "verb.competition",
          "verb.consumption",
          "verb.contact",
          "verb.creation",
          "verb.emotion",
          "verb.motion",
          "verb.perception",
          "verb.possession",
          "verb.social",
          "verb.stative",
          "verb.weather",
          "adj.ppl");

  /** The number of lexicographer files. */
  public static final int CLASSES = NAMES.size();

  private GlossReader() {}

  /**
   * Returns the glosses of all synsets, ordered by their ids; of those with the same text the
   * first.
   *
   * @throws DictionaryDataException if a file is missing or damaged
   */
  public static List<Gloss> all() {
    return glosses(WordNet.embedded().synsets());
  }

  static List<Gloss> glosses(Collection<Synset> synsets) {
    Set<String> texts = new HashSet<>();
    return synsets.stream()
        .map(GlossReader::gloss)
        .sorted(Comparator.comparing(Gloss::id))
        .filter(gloss -> texts.add(gloss.text()))
        .toList();
  }

  /** Returns {@code definition; "example"} without the example. */
  private static Gloss gloss(Synset synset) {
    String gloss = synset.gloss();
    int example = gloss.indexOf("; \"");
    String definition = example < 0 ? gloss : gloss.substring(0, example);
    return new Gloss(synset.id().toString(), definition.strip(), synset.lexicographerFile());
  }
}
