package org.distill4j.runtime.layer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Layers as words without blanks, for layers that contain others: {@code
 * org.example.DenseLayer?inputs=3&units=4}.
 */
public final class LayerText {

  private LayerText() {}

  /** Returns the text of a layer. */
  public static String of(Layer layer) {
    return layer.getClass().getName()
        + "?"
        + LayerCodec.components(layer).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }

  /**
   * Returns the layer of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Layer layer(String text) {
    int mark = text.indexOf('?');
    Map<String, String> values = new LinkedHashMap<>();
    Arrays.stream(text.substring(mark + 1).split("&", -1))
        .filter(part -> !part.isEmpty())
        .forEach(part -> put(part, values));
    return LayerCodec.layerOfTexts(text.substring(0, mark), values);
  }

  private static void put(String part, Map<String, String> values) {
    int equals = part.indexOf('=');
    values.put(
        part.substring(0, equals),
        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
  }
}
