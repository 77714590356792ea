package org.distill4j.samples.dictionary.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.data.text.Words;
import org.distill4j.samples.dictionary.wordnet.Lexicon;
import org.distill4j.samples.dictionary.wordnet.PartOfSpeech;

/** Turns glosses into evidence. Not safe for several threads. */
final class EvidenceReader {

  private static final Set<PartOfSpeech> THINGS =
      EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE);

  private final Lexicon lexicon;
  private final int maximumWords;
  private final Map<String, Set<String>> bases = new HashMap<>();
  private final Map<String, Optional<PartOfSpeech>> parts = new HashMap<>();
  private String lastGloss = "";
  private List<String> lastWords = List.of();

  EvidenceReader(Lexicon lexicon, int maximumWords) {
    this.lexicon = lexicon;
    this.maximumWords = maximumWords;
  }

  /** The evidence in a gloss, without the forms of some words. */
  Evidence read(String gloss, List<String> hidden) {
    Set<String> hiddenBases = new HashSet<>();
    hidden.forEach(word -> hiddenBases.addAll(bases(word)));
    List<String> words = new ArrayList<>();
    List<String> things = new ArrayList<>();
    List<String> actions = new ArrayList<>();
    for (String word : words(gloss)) {
      if (words.size() < maximumWords && isShown(word, hiddenBases)) {
        words.add(word);
        part(word).ifPresent(part -> (THINGS.contains(part) ? things : actions).add(word));
      }
    }
    return new Evidence(words, things, actions);
  }

  /** Returns the words of a gloss, about which there may be several questions in a row. */
  private List<String> words(String gloss) {
    if (!gloss.equals(lastGloss)) {
      lastGloss = gloss;
      lastWords = Words.of(gloss);
    }
    return lastWords;
  }

  private boolean isShown(String word, Set<String> hiddenBases) {
    return hiddenBases.isEmpty() || Collections.disjoint(bases(word), hiddenBases);
  }

  private Set<String> bases(String word) {
    return bases.computeIfAbsent(word, lexicon::bases);
  }

  private Optional<PartOfSpeech> part(String word) {
    return parts.computeIfAbsent(word, lexicon::partOfSpeech);
  }
}
