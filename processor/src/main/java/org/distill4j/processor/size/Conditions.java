package org.distill4j.processor.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions on elements of an annotation, before the colon of a signature or a requirement: {@code
 * keep=LAST}, {@code sampling!=FULL}.
 *
 * @param all the conditions, all of which must hold
 */
public record Conditions(List<Condition> all) {

  /** No conditions. */
  public static final Conditions NONE = new Conditions(List.of());

  private static final Pattern FORM =
      Pattern.compile("\\s*([^\\s=!]+)\\s*(!?=)\\s*([^\\s=!]+)\\s*");

  /** Copies the list. */
  public Conditions {
    all = List.copyOf(all);
  }

  /**
   * A condition on one element.
   *
   * @param element the name of the element
   * @param equal true if it must have the value, false if it must have another
   * @param value the value, such as the name of an enum constant
   */
  public record Condition(String element, boolean equal, String value) {}

  /** Parses conditions, one in each text. */
  public static Conditions parse(List<String> texts) throws MalformedSizeException {
    List<Condition> conditions = new ArrayList<>();
    for (String text : texts) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new MalformedSizeException(
            "'" + text.strip() + "' before ':' is not of the form element=CONSTANT");
      }
      conditions.add(
          new Condition(matcher.group(1), matcher.group(2).equals("="), matcher.group(3)));
    }
    return new Conditions(conditions);
  }

  /** Returns the value that an element must have; empty if no condition fixes one. */
  public Optional<String> value(String element) {
    return all.stream()
        .filter(condition -> condition.equal() && condition.element().equals(element))
        .map(Condition::value)
        .findFirst();
  }

  /** Returns the names of the elements. */
  public List<String> elements() {
    return all.stream().map(Condition::element).toList();
  }

  /**
   * Returns true if all conditions hold.
   *
   * @param values the value of an element
   */
  public boolean hold(Function<String, Object> values) {
    return all.stream()
        .allMatch(
            condition ->
                String.valueOf(values.apply(condition.element())).equals(condition.value())
                    == condition.equal());
  }
}
