package org.distill4j.parquet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Values of Parquet as those of tables. */
final class ParquetValues {

  private ParquetValues() {}

  /** Returns the value of a field; null if the group has none. */
  static Object of(Group group, int field) {
    Type type = group.getType().getType(field);
    int count = group.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        values.add(single(group, field, i, type));
      }
      return values;
    }
    return count == 0 ? null : single(group, field, 0, type);
  }

  private static Object single(Group group, int field, int index, Type type) {
    if (type.isPrimitive()) {
      return primitive(group, field, index, type.asPrimitiveType());
    }
    Group inner = group.getGroup(field, index);
    if (isList(type)) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < inner.getFieldRepetitionCount(0); i++) {
        values.add(element(inner, i));
      }
      return values;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    if (isMap(type)) {
      for (int i = 0; i < inner.getFieldRepetitionCount(0); i++) {
        Group entry = inner.getGroup(0, i);
        values.put(String.valueOf(of(entry, 0)), of(entry, 1));
      }
      return values;
    }
    GroupType fields = type.asGroupType();
    for (int i = 0; i < fields.getFieldCount(); i++) {
      values.put(fields.getFieldName(i), of(inner, i));
    }
    return values;
  }

  private static boolean isList(Type type) {
    return type.getLogicalTypeAnnotation()
            instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
        && type.asGroupType().getFieldCount() == 1;
  }

  private static boolean isMap(Type type) {
    return type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation
        && type.asGroupType().getFieldCount() == 1;
  }

  /** Returns an element of a list of three levels, or of two as old files have them. */
  private static Object element(Group list, int index) {
    Type repeated = list.getType().getType(0);
    if (!repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1) {
      return of(list.getGroup(0, index), 0);
    }
    return single(list, 0, index, repeated);
  }

  private static Object primitive(Group group, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    boolean number =
        logical == null || logical instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation;
    boolean text =
        logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
            || logical instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
    PrimitiveType.PrimitiveTypeName name = type.getPrimitiveTypeName();
    boolean known =
        switch (name) {
          case BOOLEAN, FLOAT, DOUBLE -> true;
          case INT32, INT64 -> number;
          case BINARY -> text;
          default -> false;
        };
    if (!known) {
      throw new UnsupportedTypeException(
          "column '%s' has the type %s".formatted(type.getName(), type),
          "convert it to a text, a double or an integer");
    }
    return switch (name) {
      case BOOLEAN -> group.getBoolean(field, index);
      case INT32 -> group.getInteger(field, index);
      case INT64 -> group.getLong(field, index);
      case FLOAT -> group.getFloat(field, index);
      case DOUBLE -> group.getDouble(field, index);
      default -> group.getString(field, index);
    };
  }
}
