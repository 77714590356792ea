package org.distill4j.runtime.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The type of the question of each example: what metrics are told apart by. Immutable.
 *
 * <p>Types are numbered in the order in which they first come up.
 */
public final class QuestionTypes {

  private final List<String> names;
  private final int[] typeOf;

  private QuestionTypes(List<String> names, int[] typeOf) {
    this.names = names;
    this.typeOf = typeOf;
  }

  /** The name of each example's type. */
  public static QuestionTypes of(List<String> typeOfExample) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] typeOf = new int[typeOfExample.size()];
    for (int i = 0; i < typeOf.length; i++) {
      int next = numbers.size();
      typeOf[i] = numbers.computeIfAbsent(typeOfExample.get(i), name -> next);
    }
    return new QuestionTypes(List.copyOf(numbers.keySet()), typeOf);
  }

  /** The first word of each example's question, in lower case: what, who, how ... */
  public static QuestionTypes ofFirstWords(List<String> questions) {
    return of(questions.stream().map(QuestionTypes::firstWord).toList());
  }

  /** Examples that are all of one type. */
  public static QuestionTypes single(int examples) {
    return of(Collections.nCopies(examples, "all"));
  }

  /** The number of examples. */
  public int size() {
    return typeOf.length;
  }

  /** The types that there are. */
  public List<String> names() {
    return names;
  }

  /** The type of an example. */
  public String of(int example) {
    return names.get(typeOf[example]);
  }

  private static String firstWord(String question) {
    String trimmed = question.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < trimmed.length() && Character.isLetterOrDigit(trimmed.charAt(end))) {
      end++;
    }
    return trimmed.substring(0, end);
  }
}
