package org.distill4j.runtime.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** A JSON object that is read strictly: each field is required, typed, and read. */
final class JsonObject {

  private final String path;
  private final JsonNode json;
  private final Set<String> unread = new LinkedHashSet<>();

  private JsonObject(String path, JsonNode json) throws SpecFormatException {
    if (!json.isObject()) {
      throw new SpecFormatException((path.isEmpty() ? "the file" : path) + " is no object");
    }
    this.path = path;
    this.json = json;
    json.fieldNames().forEachRemaining(unread::add);
  }

  /** A conversion of an object. */
  @FunctionalInterface
  interface Reader<T> {

    /** Reads all fields. */
    T read(JsonObject json) throws SpecFormatException;
  }

  /**
   * Reads a whole object.
   *
   * @throws SpecFormatException if a field is missing, of another type, or unknown
   */
  static <T> T read(JsonNode json, Reader<T> reader) throws SpecFormatException {
    return new JsonObject("", json).all(reader);
  }

  private <T> T all(Reader<T> reader) throws SpecFormatException {
    T value = reader.read(this);
    if (!unread.isEmpty()) {
      throw new SpecFormatException("unknown field " + at(unread.iterator().next()));
    }
    return value;
  }

  boolean has(String name) {
    return json.has(name);
  }

  String text(String name) throws SpecFormatException {
    return typed(name, JsonNode::isTextual, "a text").textValue();
  }

  Optional<String> optionalText(String name) throws SpecFormatException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  int integer(String name) throws SpecFormatException {
    return typed(name, JsonNode::isInt, "a whole number").intValue();
  }

  OptionalInt optionalInt(String name) throws SpecFormatException {
    return has(name) ? OptionalInt.of(integer(name)) : OptionalInt.empty();
  }

  /** Returns an optional flag, false without it. */
  boolean flag(String name) throws SpecFormatException {
    return has(name) && typed(name, JsonNode::isBoolean, "true or false").booleanValue();
  }

  /** Returns a number or a boolean as text. */
  String scalar(String name) throws SpecFormatException {
    return typed(name, it -> it.isNumber() || it.isBoolean(), "a number or a boolean").asText();
  }

  /** Returns a constant that is written in lower case. */
  <E extends Enum<E>> E constant(String name, Class<E> type) throws SpecFormatException {
    String text = text(name);
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new SpecFormatException("unknown value '" + text + "' of " + at(name));
    }
  }

  Formula formula(String name) throws SpecFormatException {
    return formula(name, text(name));
  }

  private Formula formula(String name, String text) throws SpecFormatException {
    try {
      return Formula.parse(text);
    } catch (IllegalArgumentException e) {
      throw new SpecFormatException(at(name) + ": " + e.getMessage());
    }
  }

  List<Formula> formulas(String name) throws SpecFormatException {
    List<Formula> formulas = new ArrayList<>();
    for (String text : texts(name)) {
      formulas.add(formula(name, text));
    }
    return formulas;
  }

  List<String> texts(String name) throws SpecFormatException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : typed(name, JsonNode::isArray, "a list")) {
      if (!element.isTextual()) {
        throw new SpecFormatException(at(name) + " is no list of texts");
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  Map<String, Integer> integers(String name) throws SpecFormatException {
    Map<String, Integer> integers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry :
        typed(name, JsonNode::isObject, "an object").properties()) {
      if (!entry.getValue().isInt()) {
        throw new SpecFormatException(at(name) + "." + entry.getKey() + " is no whole number");
      }
      integers.put(entry.getKey(), entry.getValue().intValue());
    }
    return integers;
  }

  <T> T object(String name, Reader<T> reader) throws SpecFormatException {
    return new JsonObject(at(name), typed(name, JsonNode::isObject, "an object")).all(reader);
  }

  <T> List<T> objects(String name, Reader<T> reader) throws SpecFormatException {
    List<T> objects = new ArrayList<>();
    for (JsonNode element : typed(name, JsonNode::isArray, "a list")) {
      objects.add(new JsonObject(at(name) + "[" + objects.size() + "]", element).all(reader));
    }
    return objects;
  }

  private JsonNode typed(String name, Predicate<JsonNode> type, String expected)
      throws SpecFormatException {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new SpecFormatException("missing field " + at(name));
    }
    if (!type.test(value)) {
      throw new SpecFormatException(at(name) + " is not " + expected);
    }
    unread.remove(name);
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
