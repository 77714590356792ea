package org.distill4j.samples.dictionary.wordnet;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The relations of WordNet between synsets or single words of synsets. */
public enum Relation {
  /** The opposite of a word. */
  ANTONYM("!"),
  /** The kind of a synset. */
  HYPERNYM("@"),
  /** The kind of an individual being or place. */
  INSTANCE_HYPERNYM("@i"),
  /** A more specific kind. */
  HYPONYM("~"),
  /** An individual being or place that is an instance of the kind. */
  INSTANCE_HYPONYM("~i"),
  /** The group of a member. */
  MEMBER_HOLONYM("#m"),
  /** The thing made of a substance. */
  SUBSTANCE_HOLONYM("#s"),
  /** The whole of a part. */
  PART_HOLONYM("#p"),
  /** A member of a group. */
  MEMBER_MERONYM("%m"),
  /** The substance of a thing. */
  SUBSTANCE_MERONYM("%s"),
  /** A part of a whole. */
  PART_MERONYM("%p"),
  /** The attribute whose value an adjective expresses, and the inverse. */
  ATTRIBUTE("="),
  /** A derivationally related word. */
  DERIVATION("+"),
  /** The field of a synset. */
  TOPIC(";c"),
  /** A member of a field. */
  TOPIC_MEMBER("-c"),
  /** The region of an expression. */
  REGION(";r"),
  /** An expression of a region. */
  REGION_MEMBER("-r"),
  /** The usage of an expression. */
  USAGE(";u"),
  /** An expression of a usage. */
  USAGE_MEMBER("-u"),
  /** The entailed action. */
  ENTAILMENT("*"),
  /** The caused action. */
  CAUSE(">"),
  /** A related synset. */
  SEE_ALSO("^"),
  /** A verb of similar meaning. */
  VERB_GROUP("$"),
  /** An adjective of similar meaning. */
  SIMILAR("&"),
  /** The verb of a participle. */
  PARTICIPLE("<"),
  /** The noun that an adjective pertains to, or the adjective that an adverb is derived from. */
  PERTAINYM("\\");

  private static final Map<String, Relation> BY_SYMBOL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(relation -> relation.symbol, Function.identity()));

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /**
   * Returns the relation of a database symbol.
   *
   * @throws IllegalArgumentException for an unknown symbol
   */
  static Relation ofSymbol(String symbol) {
    Relation relation = BY_SYMBOL.get(symbol);
    if (relation == null) {
      throw new IllegalArgumentException("'" + symbol + "' is not a relation symbol");
    }
    return relation;
  }
}
