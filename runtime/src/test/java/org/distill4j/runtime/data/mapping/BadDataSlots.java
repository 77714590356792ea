package org.distill4j.runtime.data.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.mapping.Slot.Axis;
import org.distill4j.runtime.data.mapping.Slot.Use;

/** The slots of the cases of {@link BadDataTest}. */
final class BadDataSlots {

  private static final String DATA = "org.distill4j.runtime.data.";
  private static final Axis WORDS = Axis.varying("words");

  private static final Map<String, Slot> SLOTS =
      Map.of(
          "video", input("video", "Features", "FeatureColumn", Axis.of(2)),
          "any", input("any", "Features", "FeatureColumn", Axis.of("width")),
          "other", input("other", "Features", "FeatureColumn", Axis.of("width")),
          "frames",
              input("frames", "Sequence", "SequenceColumn", Axis.varying("steps"), Axis.of(2)),
          "photo", input("photo", "Image", "ImageColumn", Axis.of(3), Axis.of(2), Axis.of(2)),
          "text", indexed("text", Use.INPUT, "TokenColumn", "vocabulary", WORDS),
          "tags", indexed("tags", Use.LABEL, "StepLabelColumn", "classes", WORDS),
          "places",
              indexed("places", Use.LABEL, "PlaceLabelColumn", "classes", Axis.of(2), Axis.of(2)),
          "answer", answer(Axis.of("classes")),
          "three", answer(Axis.of(3)));

  private BadDataSlots() {}

  /** Returns a slot by its name; {@code three} is an answer of three classes. */
  static Slot of(String name) {
    return name.equals("own")
        ? new Slot("own", Use.INPUT, "Graphs", "org.example.GraphColumn", List.of(), noIndices())
        : SLOTS.get(name);
  }

  private static Optional<Axis> noIndices() {
    return Optional.empty();
  }

  private static Slot input(String name, String kind, String column, Axis... axes) {
    return new Slot(name, Use.INPUT, kind, DATA + column, Arrays.asList(axes), noIndices());
  }

  private static Slot indexed(String name, Use use, String column, String indices, Axis... axes) {
    return new Slot(
        name, use, column, DATA + column, Arrays.asList(axes), Optional.of(Axis.of(indices)));
  }

  private static Slot answer(Axis classes) {
    return new Slot(
        "answer", Use.LABEL, "Labels", DATA + "LabelColumn", List.of(classes), noIndices());
  }
}
