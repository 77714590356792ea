package org.distill4j.examples.random.spec;

import com.sun.source.util.JavacTask;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.distill4j.examples.random.spec.Declarations.Content;
import org.distill4j.examples.random.spec.Declarations.Kind;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.processor.signature.MalformedSignatureException;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.signature.SignatureParser;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Requirement;

/**
 * All kinds and operations of some packages, read from their class files.
 *
 * @param kinds the kinds by simple name
 * @param operations the operations whose elements can all be written
 */
public record Catalogue(
    List<String> packages, Map<String, Kind> kinds, List<Operation> operations) {

  private static final String KIND = "org.distill4j.dsl.kind.Kind";
  private static final String OPERATION = "org.distill4j.dsl.extension.Operation";
  private static final String SIZE = "org.distill4j.dsl.extension.Size";
  private static final String RANGE = "org.distill4j.dsl.extension.Range";

  /** Reads the packages of the language and further ones. */
  public static Catalogue read(String... more) {
    List<String> packages =
        new ArrayList<>(
            List.of(
                "org.distill4j.dsl",
                "org.distill4j.dsl.kind",
                "org.distill4j.dsl.objective",
                "org.distill4j.dsl.operation"));
    packages.addAll(Arrays.asList(more));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(new EmptySource()));
    return new Reader(task.getElements()).read(packages);
  }

  public Kind kind(String name) {
    return kinds.get(name);
  }

  public Optional<Operation> operation(String name) {
    return operations.stream().filter(operation -> operation.name().equals(name)).findFirst();
  }

  /** A placeholder source for a compiler that only reads class files. */
  private static final class EmptySource extends SimpleJavaFileObject {

    EmptySource() {
      super(URI.create("spec:///Anything.java"), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "class Anything {}";
    }
  }

  /** Reads declarations from the elements of one compiler. */
  private record Reader(Elements elements) {

    Catalogue read(List<String> packages) {
      Map<String, Kind> kinds = new LinkedHashMap<>();
      List<Operation> operations = new ArrayList<>();
      for (TypeElement type : types(packages)) {
        annotation(type, KIND)
            .ifPresent(mirror -> kinds.put(type.getSimpleName().toString(), kind(type, mirror)));
      }
      for (TypeElement type : types(packages)) {
        annotation(type, OPERATION).ifPresent(mirror -> operations.add(operation(type, mirror)));
      }
      return new Catalogue(packages, kinds, operations);
    }

    private List<TypeElement> types(List<String> packages) {
      return packages.stream()
          .flatMap(
              name ->
                  ElementFilter.typesIn(elements.getPackageElement(name).getEnclosedElements())
                      .stream())
          .toList();
    }

    private Kind kind(TypeElement type, AnnotationMirror mirror) {
      String role = value(mirror, "role").toString();
      return new Kind(
          type.getSimpleName().toString(),
          texts(mirror, "axes"),
          Set.copyOf(texts(mirror, "varying")),
          role.substring(role.lastIndexOf('.') + 1),
          value(mirror, "column").getValue().toString(),
          simpleName(value(mirror, "stepsOf").getValue().toString()));
    }

    /** Returns the simple name of a class, empty for none. */
    private static String simpleName(String type) {
      return type.equals("void") ? "" : type.substring(type.lastIndexOf('.') + 1);
    }

    private Operation operation(TypeElement type, AnnotationMirror mirror) {
      try {
        List<Signature> signatures = new ArrayList<>();
        for (String text : texts(mirror, "signature")) {
          signatures.add(SignatureParser.parse(text));
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String text : texts(mirror, "requires")) {
          requirements.add(Requirement.parse(text));
        }
        TypeElement implementation =
            elements.getTypeElement(value(mirror, "implementation").getValue().toString());
        return new Operation(
            type.getSimpleName().toString(),
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(this::element)
                .toList(),
            signatures,
            Tensors.count(texts(mirror, "parameters")),
            requirements,
            implementation.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .collect(Collectors.toCollection(HashSet::new)),
            Tensors.counting(texts(mirror, "parameters")));
      } catch (MalformedSignatureException | MalformedSizeException e) {
        throw new IllegalStateException(type + " is declared wrongly", e);
      }
    }

    private Declarations.Element element(ExecutableElement method) {
      Optional<AnnotationMirror> range = annotation(method, RANGE);
      List<String> constants = constants(method);
      AnnotationValue initial = method.getDefaultValue();
      String type = method.getReturnType().toString();
      return new Declarations.Element(
          method.getSimpleName().toString(),
          content(method, constants),
          constants,
          type.substring(type.lastIndexOf('.') + 1),
          range.map(r -> (Double) value(r, "min").getValue()).orElse(Double.NEGATIVE_INFINITY),
          range.map(r -> (Double) value(r, "max").getValue()).orElse(Double.POSITIVE_INFINITY),
          range
              .filter(
                  r ->
                      (Boolean) value(r, "exclusiveMin").getValue()
                          || (Boolean) value(r, "exclusiveMax").getValue())
              .isPresent(),
          Optional.ofNullable(initial).map(AnnotationValue::toString));
    }

    private Content content(ExecutableElement method, List<String> constants) {
      if (annotation(method, SIZE).isPresent()) {
        return Content.SIZE;
      }
      return switch (method.getReturnType().getKind()) {
        case INT, LONG -> Content.WHOLE;
        case FLOAT, DOUBLE -> Content.NUMBER;
        case BOOLEAN -> Content.FLAG;
        default -> constants.isEmpty() ? Content.OTHER : Content.CONSTANT;
      };
    }

    private List<String> constants(ExecutableElement method) {
      TypeElement type = elements.getTypeElement(method.getReturnType().toString());
      return type == null || type.getKind() != ElementKind.ENUM
          ? List.of()
          : type.getEnclosedElements().stream()
              .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
              .map(member -> member.getSimpleName().toString())
              .toList();
    }

    private static Optional<AnnotationMirror> annotation(Element element, String name) {
      return element.getAnnotationMirrors().stream()
          .filter(mirror -> mirror.getAnnotationType().toString().equals(name))
          .<AnnotationMirror>map(mirror -> mirror)
          .findFirst();
    }

    private AnnotationValue value(AnnotationMirror mirror, String name) {
      return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
          .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    }

    private List<String> texts(AnnotationMirror mirror, String name) {
      return Stream.of(value(mirror, name).getValue())
          .flatMap(list -> ((List<?>) list).stream())
          .map(text -> ((AnnotationValue) text).getValue().toString())
          .toList();
    }
  }
}
