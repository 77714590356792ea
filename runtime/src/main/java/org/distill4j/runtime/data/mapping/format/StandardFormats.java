package org.distill4j.runtime.data.mapping.format;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.NodeFormatSource;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * The formats of the built-in kinds, by the class that holds their data.
 *
 * <table>
 * <caption>Formats, the default first</caption>
 * <tr><td>{@code FeatureColumn}</td><td>{@code numbers}, {@code standardised}</td></tr>
 * <tr><td>{@code TargetColumn}, {@code SequenceColumn}, {@code FrameSequenceColumn},
 *     {@code RecordedColumn}</td>
 *     <td>{@code numbers}</td></tr>
 * <tr><td>{@code TokenColumn}</td><td>{@code words}, {@code characters}, {@code indices}</td></tr>
 * <tr><td>{@code ImageColumn}</td><td>{@code image}, {@code numbers}</td></tr>
 * <tr><td>{@code LabelColumn}, {@code StepLabelColumn}</td>
 *     <td>{@code classes}, {@code indices}</td></tr>
 * <tr><td>{@code PlaceLabelColumn}</td><td>{@code image}, {@code indices}</td></tr>
 * </table>
 */
public final class StandardFormats implements NodeFormatSource {

  private static final String NUMBERS = "numbers";
  private static final String STANDARDISED = "standardised";
  private static final String WORDS = "words";
  private static final String CHARACTERS = "characters";
  private static final String INDICES = "indices";
  private static final String CLASSES = "classes";
  private static final String IMAGE = "image";

  private static final Map<String, List<String>> FORMATS =
      Map.of(
          "RecordedColumn", List.of(NUMBERS),
          "FeatureColumn", List.of(NUMBERS, STANDARDISED),
          "TargetColumn", List.of(NUMBERS),
          "SequenceColumn", List.of(NUMBERS),
          "FrameSequenceColumn", List.of(NUMBERS),
          "TokenColumn", List.of(WORDS, CHARACTERS, INDICES),
          "ImageColumn", List.of(IMAGE, NUMBERS),
          "LabelColumn", List.of(CLASSES, INDICES),
          "StepLabelColumn", List.of(CLASSES, INDICES),
          "PlaceLabelColumn", List.of(IMAGE, INDICES));

  private static final String PACKAGE = "org.distill4j.runtime.data.";

  @Override
  public List<String> formats(Slot slot) {
    return slot.column().equals(PACKAGE + slot.columnName())
        ? FORMATS.getOrDefault(slot.columnName(), List.of())
        : List.of();
  }

  @Override
  public NodeFormat create(
      Slot slot, String name, Map<String, String> options, Map<String, Object> state) {
    Options given = new Options(options);
    return switch (name) {
      case NUMBERS -> new NumbersFormat(slot, given, state);
      case STANDARDISED -> new StandardisedFormat(slot, given, state);
      case WORDS -> new WordsFormat(given, state, false);
      case CHARACTERS -> new WordsFormat(given, state, true);
      case IMAGE ->
          slot.columnName().equals("ImageColumn")
              ? new ImageFormat(slot, given, state)
              : new PlaceFormat(slot, given, state, true);
      case CLASSES ->
          slot.columnName().equals("LabelColumn")
              ? new ClassesFormat(given, state)
              : new StepClassesFormat(given, state);
      case INDICES -> indices(slot, given, state);
      default -> throw new IllegalArgumentException("there is no format '%s'".formatted(name));
    };
  }

  private static NodeFormat indices(Slot slot, Options options, Map<String, Object> state) {
    return switch (slot.columnName()) {
      case "LabelColumn" -> new ClassIndicesFormat(options, state);
      case "PlaceLabelColumn" -> new PlaceFormat(slot, options, state, false);
      default -> new IndicesFormat(slot, options, state);
    };
  }
}
