package org.distill4j.runtime.onnx;

import java.util.ArrayList;
import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.AttributeProto.AttributeType;
import org.nd4j.shade.protobuf.ByteString;

/** The attributes of a node of an ONNX graph. Immutable. */
public final class Attributes {

  /** No attributes. */
  public static final Attributes NONE = new Attributes(List.of());

  private final List<AttributeProto> list;

  private Attributes(List<AttributeProto> list) {
    this.list = list;
  }

  /** Returns one attribute with an integer. */
  public static Attributes of(String name, long value) {
    return NONE.with(name, value);
  }

  /** Returns one attribute with a list of integers. */
  public static Attributes of(String name, long[] values) {
    return NONE.with(name, values);
  }

  /** Returns these attributes and one with an integer. */
  public Attributes with(String name, long value) {
    return with(named(name, AttributeType.INT).setI(value));
  }

  /** Returns these attributes and one with a number. */
  public Attributes with(String name, double value) {
    return with(named(name, AttributeType.FLOAT).setF((float) value));
  }

  /** Returns these attributes and one with a text. */
  public Attributes with(String name, String value) {
    return with(named(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)));
  }

  /** Returns these attributes and one with a list of integers. */
  public Attributes with(String name, long[] values) {
    AttributeProto.Builder attribute = named(name, AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return with(attribute);
  }

  private static AttributeProto.Builder named(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  private Attributes with(AttributeProto.Builder attribute) {
    List<AttributeProto> longer = new ArrayList<>(list);
    longer.add(attribute.build());
    return new Attributes(List.copyOf(longer));
  }

  /** Returns the attributes as they are written. */
  List<AttributeProto> list() {
    return list;
  }
}
