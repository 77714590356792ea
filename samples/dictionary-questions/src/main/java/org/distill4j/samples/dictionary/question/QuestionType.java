package org.distill4j.samples.dictionary.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.samples.dictionary.wordnet.PartOfSpeech;
import org.distill4j.samples.dictionary.wordnet.Pointer;
import org.distill4j.samples.dictionary.wordnet.Relation;
import org.distill4j.samples.dictionary.wordnet.Synset;
import org.distill4j.samples.dictionary.wordnet.WordNet;

/** The relations that questions ask about. */
public enum QuestionType {
  /** The name of the synset: its own words. */
  NAME("what is this %s called"),
  /** The kind of the synset: the words of its hypernyms. */
  KIND("what kind of %s is this"),
  /** The wholes of the synset: the words of its holonyms. */
  WHOLE("what is this %s part of"),
  /** The field of the synset. */
  FIELD("which field does this %s belong to"),
  /** The examples of the synset: the words of its hyponyms. */
  EXAMPLE("what is an example of this %s"),
  /** The opposite of the synset. */
  OPPOSITE("what is the opposite of this %s");

  private final String text;

  QuestionType(String text) {
    this.text = text;
  }

  /** Returns its name in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text of the question about a synset of a part of speech. */
  public String text(PartOfSpeech part) {
    return text.formatted(
        switch (part) {
          case NOUN -> "thing";
          case VERB -> "action";
          case ADJECTIVE -> "quality";
          case ADVERB -> "manner";
        });
  }

  /** Returns all correct answers in alphabetical order, restricted to single words of letters. */
  List<String> answers(Synset synset, WordNet wordNet) {
    if (this == NAME) {
      return singleWords(List.of(synset.words()));
    }
    List<List<String>> targets = new ArrayList<>();
    for (Pointer pointer : synset.pointers()) {
      if (asksFor(pointer.relation())) {
        targets.add(wordNet.words(pointer));
      }
    }
    return targets.isEmpty() ? List.of() : singleWords(targets);
  }

  private boolean asksFor(Relation relation) {
    return switch (this) {
      case NAME -> false;
      case KIND -> relation == Relation.HYPERNYM || relation == Relation.INSTANCE_HYPERNYM;
      case WHOLE ->
          relation == Relation.PART_HOLONYM
              || relation == Relation.MEMBER_HOLONYM
              || relation == Relation.SUBSTANCE_HOLONYM;
      case FIELD -> relation == Relation.TOPIC;
      case EXAMPLE -> relation == Relation.HYPONYM || relation == Relation.INSTANCE_HYPONYM;
      case OPPOSITE -> relation == Relation.ANTONYM;
    };
  }

  /**
   * Returns the words to remove from the evidence, in any inflection. A gloss describes a thing by
   * its kind and its whole, and finding that word is the task. The name, however, occurs in the
   * examples of the gloss, the field often stands in parentheses at its beginning, and "not"
   * reveals the opposite.
   */
  List<String> hidden(Synset synset, WordNet wordNet) {
    return switch (this) {
      case NAME, FIELD, OPPOSITE -> answers(synset, wordNet);
      case KIND, WHOLE, EXAMPLE -> List.of();
    };
  }

  private static List<String> singleWords(List<List<String>> lists) {
    Set<String> words = new TreeSet<>();
    for (List<String> list : lists) {
      for (String word : list) {
        if (isSingleWord(word)) {
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  private static boolean isSingleWord(String answer) {
    for (int i = 0; i < answer.length(); i++) {
      char letter = answer.charAt(i);
      if (letter < 'a' || letter > 'z') {
        return false;
      }
    }
    return true;
  }
}
