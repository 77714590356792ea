package org.distill4j.runtime.layer;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of layers in model files: a class name and component values. */
public final class LayerCodec {

  private LayerCodec() {}

  /** Returns the values of a layer's components, enums by name. */
  public static Map<String, Object> components(Layer layer) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : recordComponents(layer.getClass())) {
      Object value = read(layer, component);
      values.put(component.getName(), value instanceof Enum<?> constant ? constant.name() : value);
    }
    return values;
  }

  /**
   * Returns the layer of a class with component values. A component that is missing takes the value
   * of its {@link AddedComponent}.
   *
   * @throws IllegalArgumentException if there is no such layer
   */
  public static Layer layer(String className, Map<String, Object> values) {
    Class<? extends Layer> type = layerClass(className);
    RecordComponent[] components = recordComponents(type);
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      Object value = values.containsKey(name) ? values.get(name) : before(components[i], className);
      arguments[i] = argument(components[i], value);
    }
    return create(type, components, arguments);
  }

  /**
   * Returns the layer of a class with component values as texts, such as those of {@link
   * #components} in words.
   *
   * @throws IllegalArgumentException if there is no such layer
   */
  public static Layer layerOfTexts(String className, Map<String, String> texts) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : recordComponents(layerClass(className))) {
      String text = texts.get(component.getName());
      if (text != null) {
        values.put(component.getName(), value(component.getType(), text));
      }
    }
    return layer(className, values);
  }

  private static Object value(Class<?> type, String text) {
    if (type == boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type == double.class) {
      return Double.valueOf(text);
    }
    return type == String.class || type.isEnum() ? text : new BigDecimal(text);
  }

  /** Returns the value of a component in files that were written before the layer had it. */
  private static Object before(RecordComponent component, String className) {
    AddedComponent added = component.getAnnotation(AddedComponent.class);
    if (added == null) {
      throw new IllegalArgumentException(
          "The stored layer " + className + " lacks a value for '" + component.getName() + "'");
    }
    String text = added.value();
    try {
      return value(component.getType(), text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "@AddedComponent(\"" + text + "\") is no value of " + component, e);
    }
  }

  private static Class<? extends Layer> layerClass(String className) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context != null ? context : LayerCodec.class.getClassLoader();
    try {
      Class<?> type = Class.forName(className, false, loader);
      if (!type.isRecord() || !Layer.class.isAssignableFrom(type)) {
        throw new IllegalArgumentException(className + " is not a record that implements Layer");
      }
      return type.asSubclass(Layer.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "The layer class " + className + " is not on the class path", e);
    }
  }

  private static RecordComponent[] recordComponents(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "A layer must be a record, so that a model file can name its values: " + type.getName());
    }
    return type.getRecordComponents();
  }

  private static Object read(Layer layer, RecordComponent component) {
    try {
      return component.getAccessor().invoke(layer);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(notPublic(layer.getClass()), e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("Cannot read " + component + " of " + layer, e.getCause());
    }
  }

  private static Layer create(
      Class<? extends Layer> type, RecordComponent[] components, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<? extends Layer> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(notPublic(type), e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "The stored values " + Arrays.toString(arguments) + " do not fit " + type.getName(),
          e.getCause());
    } catch (NoSuchMethodException | InstantiationException e) {
      throw new IllegalStateException("A record without its canonical constructor: " + type, e);
    }
  }

  private static String notPublic(Class<?> type) {
    return "A layer must be a public record with a public canonical constructor: " + type.getName();
  }

  private static Object argument(RecordComponent component, Object value) {
    Class<?> type = component.getType();
    try {
      if (type == int.class) {
        return Math.toIntExact(((Number) value).longValue());
      }
      if (type == long.class) {
        return ((Number) value).longValue();
      }
      if (type == double.class) {
        return ((Number) value).doubleValue();
      }
      if (type == boolean.class || type == String.class) {
        return value;
      }
      if (type.isEnum()) {
        return constant(type, (String) value);
      }
    } catch (ClassCastException | ArithmeticException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The stored value " + value + " is not a " + type.getSimpleName() + ": " + component, e);
    }
    throw new IllegalArgumentException(
        "A layer's components are int, long, double, boolean, String or an enum, not: "
            + component);
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No constant " + name));
  }
}
