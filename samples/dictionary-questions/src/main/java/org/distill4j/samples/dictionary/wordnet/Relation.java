package org.distill4j.samples.dictionary.wordnet;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The relations between synsets, or between single words of them, that WordNet records. */
public enum Relation {
  /** The opposite, of a word. */
  ANTONYM("!"),
  /** The kind that it is one of. */
  HYPERNYM("@"),
  /** The kind that it, a single being or place, is an instance of. */
  INSTANCE_HYPERNYM("@i"),
  /** A kind of it. */
  HYPONYM("~"),
  /** A single being or place that is an instance of it. */
  INSTANCE_HYPONYM("~i"),
  /** The group that it is a member of. */
  MEMBER_HOLONYM("#m"),
  /** The thing that is made of it. */
  SUBSTANCE_HOLONYM("#s"),
  /** The whole that it is a part of. */
  PART_HOLONYM("#p"),
  /** A member of it. */
  MEMBER_MERONYM("%m"),
  /** Its substance. */
  SUBSTANCE_MERONYM("%s"),
  /** A part of it. */
  PART_MERONYM("%p"),
  /** The attribute that an adjective gives a value of, and back. */
  ATTRIBUTE("="),
  /** A word of the same derivation. */
  DERIVATION("+"),
  /** The field that it belongs to. */
  TOPIC(";c"),
  /** A member of this field. */
  TOPIC_MEMBER("-c"),
  /** The region where it is said. */
  REGION(";r"),
  /** An expression of this region. */
  REGION_MEMBER("-r"),
  /** The way it is used. */
  USAGE(";u"),
  /** An expression of this usage. */
  USAGE_MEMBER("-u"),
  /** The entailed action. */
  ENTAILMENT("*"),
  /** The caused action. */
  CAUSE(">"),
  /** A related synset. */
  SEE_ALSO("^"),
  /** A verb of like meaning. */
  VERB_GROUP("$"),
  /** An adjective of like meaning. */
  SIMILAR("&"),
  /** The verb that it is a participle of. */
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
   * The relation that a symbol of the database stands for.
   *
   * @throws IllegalArgumentException for an unknown symbol
   */
  static Relation ofSymbol(String symbol) {
    Relation relation = BY_SYMBOL.get(symbol);
    if (relation == null) {
      throw new IllegalArgumentException("'" + symbol + "' is no symbol of a relation");
    }
    return relation;
  }
}
