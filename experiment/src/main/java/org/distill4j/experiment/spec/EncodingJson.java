package org.distill4j.experiment.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.distill4j.runtime.data.mapping.EncodedSlot;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.Slot.Axis;
import org.distill4j.runtime.data.mapping.TableEncoding;

/** The JSON of an encoding of tables. */
final class EncodingJson {

  private EncodingJson() {}

  static Map<String, Object> write(String label, TableEncoding encoding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", label);
    encoding.id().ifPresent(id -> json.put("id", id));
    json.put("dimensions", encoding.dimensions());
    json.put("slots", encoding.description().stream().map(EncodingJson::slot).toList());
    return json;
  }

  private static Map<String, Object> slot(EncodedSlot encoded) {
    Map<String, Object> json = new LinkedHashMap<>();
    Slot slot = encoded.slot();
    json.put("name", slot.name());
    json.put("use", slot.use().name().toLowerCase(Locale.ROOT));
    json.put("kind", slot.kind());
    json.put("data", slot.column());
    json.put("axes", slot.axes().stream().map(EncodingJson::axis).toList());
    slot.indices().ifPresent(indices -> json.put("indices", axis(indices)));
    json.put("columns", encoded.columns());
    json.put("format", encoded.format());
    json.put("state", encoded.state());
    return json;
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", axis.text());
    axis.size().ifPresent(size -> json.put("size", size));
    axis.dimension().ifPresent(dimension -> json.put("dimension", dimension));
    json.put("varies", axis.varies());
    return json;
  }

  static SavedTask read(String node, Map<?, ?> json, Path model) throws IOException {
    List<EncodedSlot> slots = new ArrayList<>();
    for (Object entry : (List<?>) json.get("slots")) {
      slots.add(encoded((Map<?, ?>) entry));
    }
    Map<String, Integer> dimensions = new TreeMap<>();
    ((Map<?, ?>) json.get("dimensions"))
        .forEach((name, size) -> dimensions.put((String) name, ((Number) size).intValue()));
    Optional<String> id = Optional.ofNullable((String) json.get("id"));
    TableEncoding encoding = TableEncoding.of(slots, id, dimensions, model);
    Slot label =
        slots.stream()
            .map(EncodedSlot::slot)
            .filter(slot -> slot.name().equals(json.get("label")))
            .filter(slot -> slot.use() == Slot.Use.LABEL)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no label"));
    return new SavedTask(node, label, encoding);
  }

  private static EncodedSlot encoded(Map<?, ?> json) {
    List<Axis> axes = new ArrayList<>();
    ((List<?>) json.get("axes")).forEach(axis -> axes.add(axis((Map<?, ?>) axis)));
    Optional<Axis> indices =
        Optional.ofNullable((Map<?, ?>) json.get("indices")).map(EncodingJson::axis);
    List<String> columns = ((List<?>) json.get("columns")).stream().map(String::valueOf).toList();
    Map<String, Object> state = new LinkedHashMap<>();
    ((Map<?, ?>) json.get("state")).forEach((name, value) -> state.put((String) name, value));
    Slot slot =
        new Slot(
            text(json, "name"),
            Slot.Use.valueOf(text(json, "use").toUpperCase(Locale.ROOT)),
            text(json, "kind"),
            text(json, "data"),
            axes,
            indices);
    return new EncodedSlot(slot, columns, text(json, "format"), state);
  }

  private static Axis axis(Map<?, ?> json) {
    return new Axis(
        text(json, "text"),
        json.get("size") instanceof Number size
            ? OptionalInt.of(size.intValue())
            : OptionalInt.empty(),
        Optional.ofNullable((String) json.get("dimension")),
        Boolean.TRUE.equals(json.get("varies")));
  }

  private static String text(Map<?, ?> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("'%s' is missing".formatted(name));
  }
}
