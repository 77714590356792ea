package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.KindNames;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.signature.MalformedSignatureException;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.signature.SignatureParser;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.Formulas;
import org.distill4j.processor.spec.ImplementationType;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationType.Later;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.OperationUse.Argument;

/** Parses operations, that is annotations with {@code @Operation}, and their uses. */
public final class OperationParser {

  private final Sources sources;
  private final ImplementationParser implementations;
  private final Map<String, Optional<OperationType>> parsed = new HashMap<>();

  /** Creates a parser for one round of a compilation. */
  public OperationParser(Sources sources) {
    this.sources = sources;
    this.implementations = new ImplementationParser(sources);
  }

  /** Checks an operation that is being compiled, and reports its problems at the declaration. */
  public void checkDeclaration(TypeElement annotation, Problems problems) {
    type(annotation, problems);
  }

  /** Returns the operation that an annotation declares, or empty with problems. */
  Optional<OperationType> type(TypeElement annotation, Problems problems) {
    AnnotationMirror mirror = Sources.annotation(annotation, Names.OPERATION).orElseThrow();
    return parse(annotation, mirror, Place.of(annotation).at(mirror), problems);
  }

  /** Returns the use of an operation by an annotation, or empty if the operation has errors. */
  Optional<OperationUse> use(AnnotationMirror mirror, Place method, Problems problems) {
    TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
    Place place = method.at(mirror);
    String name = annotation.getQualifiedName().toString();
    Optional<OperationType> type = parsed.get(name);
    if (type == null) {
      AnnotationMirror meta = Sources.annotation(annotation, Names.OPERATION).orElseThrow();
      // checkDeclaration reports the problems of operations that are compiled now.
      Problems found = sources.isCompiledNow(annotation) ? new Problems() : problems;
      type = parse(annotation, meta, place, found);
      parsed.put(name, type);
    }
    if (type.isEmpty()) {
      problems.brokenElsewhere();
    }
    return type.map(operation -> new OperationUse(operation, arguments(mirror, place), place));
  }

  private Optional<OperationType> parse(
      TypeElement annotation, AnnotationMirror meta, Place place, Problems problems) {
    Problems own = new Problems();
    String name = annotation.getSimpleName().toString();
    List<Signature> signatures =
        signatures(meta, name, new KindNames(sources, annotation), place, own);
    Formulas formulas = new FormulaParser(sources, name, own).parse(meta, place);
    Optional<ImplementationType> implementation =
        implementations.parse(
            sources.value(meta, "implementation", String.class),
            name,
            at(sources, place, meta, "implementation"),
            own);
    Later later = later(meta, name, place, own);
    OperationType type = null;
    if (!own.haveErrors()) {
      type =
          new OperationType(
              annotation.getQualifiedName().toString(),
              name,
              elements(annotation),
              signatures,
              formulas,
              implementation.orElseThrow(),
              sources.value(meta, "stochastic", Boolean.class),
              sources.value(meta, "noise", String.class),
              later);
      OperationRules.check(type, isForParametersAlone(annotation), place, own);
      OperationRules.checkLater(type, at(sources, place, meta, "later"), own);
      FormulaRules.check(
          type,
          at(sources, place, meta, "parameters"),
          at(sources, place, meta, "state"),
          at(sources, place, meta, "cost"),
          at(sources, place, meta, "requires"),
          own);
    }
    problems.addAll(own);
    return own.haveErrors() ? Optional.empty() : Optional.of(type);
  }

  private Later later(AnnotationMirror meta, String name, Place place, Problems problems) {
    String text = sources.value(meta, "later", String.class);
    try {
      return Later.parse(text);
    } catch (MalformedSizeException e) {
      problems.add(
          DiagnosticId.MALFORMED_LATER,
          at(sources, place, meta, "later"),
          text,
          name,
          "it is not of the form element=CONSTANT");
      return Later.BY_SHAPE;
    }
  }

  private boolean isForParametersAlone(TypeElement annotation) {
    return Sources.annotation(annotation, Names.TARGET)
        .map(mirror -> sources.constants(mirror, "value"))
        .filter(List.of("PARAMETER")::equals)
        .isPresent();
  }

  private List<Signature> signatures(
      AnnotationMirror meta, String name, KindNames kinds, Place place, Problems problems) {
    List<Signature> signatures = new ArrayList<>();
    for (String text : sources.texts(meta, "signature")) {
      try {
        Signature signature = SignatureParser.parse(text);
        Optional<String> reason = invalid(signature, kinds);
        if (reason.isEmpty()) {
          signatures.add(signature.named(kind -> kinds.kind(kind).orElseThrow()));
        } else {
          problems.add(
              DiagnosticId.MALFORMED_SIGNATURE,
              at(sources, place, meta, "signature"),
              text,
              name,
              reason.get());
        }
      } catch (MalformedSignatureException e) {
        problems.add(
            DiagnosticId.MALFORMED_SIGNATURE,
            at(sources, place, meta, "signature"),
            text,
            name,
            e.getMessage());
      }
    }
    return signatures;
  }

  /** Returns the reason why a signature is no operation of a network, if there is one. */
  private static Optional<String> invalid(Signature signature, KindNames kinds) {
    if (signature.inputs().isEmpty()) {
      return Optional.of("an operation reads at least one value");
    }
    return signature.kinds().stream()
        .filter(kind -> kinds.kind(kind).isEmpty())
        .map(
            kind ->
                "'"
                    + kind
                    + "' is neither a built-in kind nor one in the package of the operation; kinds"
                    + " of other packages need their canonical name")
        .findFirst();
  }

  /**
   * Returns the place of a value in the declaration, or of the use if problems are reported there.
   */
  static Place at(Sources sources, Place place, AnnotationMirror meta, String element) {
    return meta.equals(place.annotation()) ? place.at(sources.value(meta, element)) : place;
  }

  private List<ElementType> elements(TypeElement annotation) {
    return sources.methods(annotation).stream()
        .map(
            element ->
                new ElementType(
                    element.getSimpleName().toString(), typeOf(element), range(element)))
        .toList();
  }

  private static ElementType.Content typeOf(ExecutableElement element) {
    if (Sources.annotation(element, Names.SIZE).isPresent()) {
      return ElementType.Content.SIZE;
    }
    TypeKind kind = element.getReturnType().getKind();
    return switch (kind) {
      case INT, LONG -> ElementType.Content.WHOLE;
      case FLOAT, DOUBLE -> ElementType.Content.NUMBER;
      case BOOLEAN -> ElementType.Content.FLAG;
      case DECLARED ->
          element.getReturnType().toString().equals(String.class.getCanonicalName())
              ? ElementType.Content.TEXT
              : ImplementationParser.constants(element.getReturnType()).isEmpty()
                  ? ElementType.Content.OTHER
                  : ElementType.Content.CONSTANT;
      default -> ElementType.Content.OTHER;
    };
  }

  private Optional<Bounds> range(ExecutableElement element) {
    return Sources.annotation(element, Names.RANGE)
        .map(
            mirror ->
                new Bounds(
                    sources.value(mirror, "min", Double.class),
                    sources.value(mirror, "max", Double.class),
                    sources.value(mirror, "exclusiveMin", Boolean.class),
                    sources.value(mirror, "exclusiveMax", Boolean.class)));
  }

  private Map<String, Argument> arguments(AnnotationMirror mirror, Place place) {
    Map<String, Argument> arguments = new HashMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        sources.values(mirror).entrySet()) {
      Object value = entry.getValue().getValue();
      boolean given = mirror.getElementValues().containsKey(entry.getKey());
      arguments.put(
          entry.getKey().getSimpleName().toString(),
          new Argument(
              value instanceof VariableElement constant
                  ? constant.getSimpleName().toString()
                  : value,
              given ? place.at(entry.getValue()) : place));
    }
    return arguments;
  }
}
