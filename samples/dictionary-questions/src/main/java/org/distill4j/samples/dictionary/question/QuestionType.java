package org.distill4j.samples.dictionary.question;

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
  /** Its name: its own words. */
  NAME("what is this %s called"),
  /** Its kind: the words of the synsets above it. */
  KIND("what kind of %s is this"),
  /** Its wholes: the wholes, the groups and the things made of it. */
  WHOLE("what is this %s part of"),
  /** Which field it belongs to. */
  FIELD("which field does this %s belong to"),
  /** Its examples: the words of the synsets below it. */
  EXAMPLE("what is an example of this %s"),
  /** Its opposite. */
  OPPOSITE("what is the opposite of this %s");

  private final String text;

  QuestionType(String text) {
    this.text = text;
  }

  /** Returns its name in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The question about a synset of some part of speech. */
  public String text(PartOfSpeech part) {
    return text.formatted(
        switch (part) {
          case NOUN -> "thing";
          case VERB -> "action";
          case ADJECTIVE -> "quality";
          case ADVERB -> "manner";
        });
  }

  /** All its correct answers in alphabetical order, single words of letters alone. */
  List<String> answers(Synset synset, WordNet wordNet) {
    Set<String> answers = new TreeSet<>();
    if (this == NAME) {
      answers.addAll(synset.words());
    }
    Set<Relation> relations = relations();
    for (Pointer pointer : synset.pointers()) {
      if (relations.contains(pointer.relation())) {
        answers.addAll(wordNet.words(pointer));
      }
    }
    answers.removeIf(answer -> !isSingleWord(answer));
    return List.copyOf(answers);
  }

  private Set<Relation> relations() {
    return switch (this) {
      case NAME -> Set.of();
      case KIND -> Set.of(Relation.HYPERNYM, Relation.INSTANCE_HYPERNYM);
      case WHOLE ->
          Set.of(Relation.PART_HOLONYM, Relation.MEMBER_HOLONYM, Relation.SUBSTANCE_HOLONYM);
      case FIELD -> Set.of(Relation.TOPIC);
      case EXAMPLE -> Set.of(Relation.HYPONYM, Relation.INSTANCE_HYPONYM);
      case OPPOSITE -> Set.of(Relation.ANTONYM);
    };
  }

  /**
   * The words that evidence must not show, in any form. A gloss describes a thing by its kind and
   * its whole, and to find that word in it is what the question asks for. But its examples use the
   * very name, it often begins with the field in parentheses, and "not" turns the opposite around.
   */
  List<String> hidden(Synset synset, WordNet wordNet) {
    return switch (this) {
      case NAME, FIELD, OPPOSITE -> answers(synset, wordNet);
      case KIND, WHOLE, EXAMPLE -> List.of();
    };
  }

  private static boolean isSingleWord(String answer) {
    return answer.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
