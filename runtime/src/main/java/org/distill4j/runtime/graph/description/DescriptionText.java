package org.distill4j.runtime.graph.description;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text form of a description: a line for each part, its words separated by tabs.
 *
 * <pre>
 * dimension  answers   2
 * input      question  Tokens  org.distill4j.runtime.data.TokenColumn  words
 * output     answer    Scores          2
 * names      answer    no      yes
 * note       question  reader  words
 * </pre>
 */
public final class DescriptionText {

  private static final String DIMENSION = "dimension";
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";
  private static final String NAMES = "names";
  private static final String NOTE = "note";

  private DescriptionText() {}

  /** Returns the text of a description, without the name of the network. */
  public static String write(ModelDescription description) {
    StringBuilder text = new StringBuilder();
    description
        .dimensions()
        .forEach((name, value) -> add(text, DIMENSION, name, Integer.toString(value)));
    description.inputs().forEach(input -> addFormat(text, INPUT, input));
    description.outputs().forEach(output -> addFormat(text, OUTPUT, output));
    Stream.concat(description.inputs().stream(), description.outputs().stream())
        .forEach(format -> addNames(text, format));
    return text.toString();
  }

  private static void addFormat(StringBuilder text, String part, ValueFormat format) {
    List<String> words =
        new ArrayList<>(List.of(part, format.name(), format.kind(), format.column()));
    format.axes().forEach(axis -> words.add(axis.toString()));
    add(text, words.toArray(String[]::new));
  }

  private static void addNames(StringBuilder text, ValueFormat format) {
    if (!format.names().isEmpty()) {
      List<String> words = new ArrayList<>(List.of(NAMES, format.name()));
      words.addAll(format.names());
      add(text, words.toArray(String[]::new));
    }
    format.notes().forEach((key, note) -> add(text, NOTE, format.name(), key, note));
  }

  private static void add(StringBuilder text, String... words) {
    text.append(
            Arrays.stream(words).map(DescriptionText::escaped).collect(Collectors.joining("\t")))
        .append('\n');
  }

  /**
   * Reads a description.
   *
   * @param network the name of the network
   * @throws IOException if the text is none
   */
  public static ModelDescription read(String network, String text) throws IOException {
    Map<String, Integer> dimensions = new LinkedHashMap<>();
    List<ValueFormat> inputs = new ArrayList<>();
    List<ValueFormat> outputs = new ArrayList<>();
    List<List<String>> later = new ArrayList<>();
    try {
      for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
        List<String> words =
            Arrays.stream(line.split("\t", -1)).map(DescriptionText::restored).toList();
        switch (words.get(0)) {
          case DIMENSION -> dimensions.put(words.get(1), Integer.valueOf(words.get(2)));
          case INPUT -> inputs.add(format(words));
          case OUTPUT -> outputs.add(format(words));
          case NAMES, NOTE -> later.add(words);
          default -> throw new IllegalArgumentException("it has the part '" + words.get(0) + "'");
        }
      }
      ModelDescription description = new ModelDescription(network, dimensions, inputs, outputs);
      for (List<String> words : later) {
        description =
            words.get(0).equals(NOTE)
                ? description.withNote(words.get(1), words.get(2), words.get(3))
                : description.withNames(words.get(1), words.subList(2, words.size()));
      }
      return description;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("its description is unreadable: " + e.getMessage(), e);
    }
  }

  private static ValueFormat format(List<String> words) {
    List<Axis> axes = words.subList(4, words.size()).stream().map(DescriptionText::axis).toList();
    return new ValueFormat(words.get(1), words.get(2), words.get(3), axes, List.of(), Map.of());
  }

  private static Axis axis(String text) {
    return text.matches("\\d+") ? Axis.of(Integer.parseInt(text)) : Axis.varying(text);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String restored(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
  }
}
