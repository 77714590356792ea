package org.distill4j.processor.parse.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.distill4j.processor.signature.MalformedSignatureException;
import org.distill4j.processor.signature.SignatureParser;

/** The names in one declaration: those that do not exist, and the types on which it depends. */
final class Declarations {

  /** The value that javac gives to a constant that it cannot resolve. */
  private static final String ERROR = "<error>";

  private final Sources sources;
  private final TypeElement owner;
  private final Set<TypeElement> types = new LinkedHashSet<>();
  private Missing missing;

  Declarations(Sources sources, Optional<SourceTrees> trees, TypeElement owner) {
    this.sources = sources;
    this.owner = owner;
    trees.flatMap(it -> it.unresolvedAnnotation(owner)).ifPresent(this::miss);
    owner.getInterfaces().forEach(this::addInterface);
    addAnnotations(owner);
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      addMethod(method);
    }
    Sources.annotation(owner, Names.OPERATION)
        .filter(mirror -> missing == null)
        .ifPresent(this::addOperation);
  }

  /** Returns the first name that does not exist. */
  Optional<Missing> missing() {
    return Optional.ofNullable(missing);
  }

  /** Returns the interfaces, annotations and records on which it depends. */
  Set<TypeElement> types() {
    return types;
  }

  private void miss(String name) {
    boolean source = sources.isCompiledNow(owner);
    miss(name, source ? Missing.Source.COMPILER : Missing.Source.CLASS_FILE);
  }

  private void miss(String name, Missing.Source source) {
    if (missing == null) {
      missing = new Missing(name, owner, source);
    }
  }

  private void addMethod(ExecutableElement method) {
    addType(method.getReturnType());
    addAnnotations(method);
    for (VariableElement parameter : method.getParameters()) {
      addType(parameter.asType());
      addAnnotations(parameter);
    }
    if (method.getDefaultValue() != null) {
      addValue(method, method.getDefaultValue());
    }
  }

  private void addAnnotations(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        miss(mirror.getAnnotationType().toString());
      } else if (Names.isOurs(Sources.nameOf(mirror))
          || Sources.has(mirror.getAnnotationType().asElement(), Names.OPERATION)) {
        addType(mirror.getAnnotationType());
        addValues(mirror);
      }
    }
  }

  private void addValues(AnnotationMirror mirror) {
    for (ExecutableElement element :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      if (element.getDefaultValue() == null && !mirror.getElementValues().containsKey(element)) {
        miss(element.getSimpleName().toString());
      }
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        mirror.getElementValues().entrySet()) {
      addValue(value.getKey(), value.getValue());
    }
  }

  private void addValue(ExecutableElement element, AnnotationValue value) {
    if (!addValue(element.getReturnType(), value.getValue())) {
      miss(element.getSimpleName().toString());
    }
  }

  /** Adds what a value names; returns false if it cannot be read. */
  private boolean addValue(TypeMirror type, Object value) {
    if (type instanceof ArrayType array) {
      return value instanceof List<?> items
          && items.stream()
              .map(AnnotationValue.class::cast)
              .allMatch(item -> addValue(array.getComponentType(), item.getValue()));
    }
    if (value instanceof TypeMirror literal) {
      addInterface(literal);
      return true;
    }
    if (value instanceof AnnotationMirror mirror) {
      addValues(mirror);
      return true;
    }
    if (value instanceof VariableElement constant) {
      return constant.asType().getKind() != TypeKind.ERROR;
    }
    boolean isText = type.toString().equals(String.class.getCanonicalName());
    return value instanceof String text
        ? isText && !text.equals(ERROR)
        : type.getKind().isPrimitive();
  }

  /** Adds a parent, a network or a scheme, which need not be annotated. */
  private void addInterface(TypeMirror type) {
    addType(type);
    Sources.declared(type)
        .filter(it -> it.getKind() == ElementKind.INTERFACE)
        .filter(it -> !it.getQualifiedName().toString().startsWith("java."))
        .ifPresent(types::add);
  }

  /** Adds a kind, a block or an operation; other types have no declarations that matter. */
  private void addType(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      miss(type.toString());
    } else if (type instanceof ArrayType array) {
      addType(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(this::addType);
      Sources.declared(type).filter(Declarations::isAnnotated).ifPresent(types::add);
    }
  }

  private static boolean isAnnotated(TypeElement type) {
    return type.getAnnotationMirrors().stream().map(Sources::nameOf).anyMatch(Names::isOurs);
  }

  private void addOperation(AnnotationMirror mirror) {
    String implementation = sources.value(mirror, "implementation", String.class);
    sources
        .type(implementation)
        .ifPresentOrElse(this::addRecord, () -> miss(implementation, Missing.Source.TEXT));
    KindNames kinds = new KindNames(sources, owner);
    for (String text : sources.texts(mirror, "signature")) {
      for (String kind : kindsIn(text)) {
        kinds.find(kind).ifPresentOrElse(types::add, () -> miss(kind, Missing.Source.TEXT));
      }
    }
  }

  /** Checks the interfaces and components of a record; its methods may name anything. */
  private void addRecord(TypeElement type) {
    if (sources.isCompiledNow(type)) {
      Stream.concat(
              type.getInterfaces().stream(),
              type.getRecordComponents().stream().map(RecordComponentElement::asType))
          .filter(it -> it.getKind() == TypeKind.ERROR)
          .forEach(it -> miss(it.toString(), Missing.Source.COMPILER));
    }
  }

  private static Set<String> kindsIn(String signature) {
    try {
      return SignatureParser.parse(signature).kinds();
    } catch (MalformedSignatureException e) {
      return Set.of(); // The parser of the operation reports it.
    }
  }
}
