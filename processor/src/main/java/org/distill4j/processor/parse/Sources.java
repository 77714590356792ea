package org.distill4j.processor.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.distill4j.processor.diagnostic.Place;

/** Questions to javac that several parsers ask. */
public final class Sources {

  private final Elements elements;
  private final Types types;
  private final Set<String> compiledNow = new HashSet<>();

  /**
   * Looks things up in one round of a compilation.
   *
   * @param roots the types that are being compiled
   */
  public Sources(Elements elements, Types types, Set<? extends Element> roots) {
    this.elements = elements;
    this.types = types;
    roots.forEach(root -> compiledNow.add(root.toString()));
  }

  /** Whether a type is being compiled now, and not read from a class file. */
  public boolean isCompiledNow(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return compiledNow.contains(outermost.toString());
  }

  /** The type of that canonical name. */
  public Optional<TypeElement> type(String canonicalName) {
    return Optional.ofNullable(elements.getTypeElement(canonicalName));
  }

  /** Whether the package of a spec has a type that hides one which generated code names. */
  boolean hidesJavaLang(TypeElement spec) {
    return elements.getPackageOf(spec).getEnclosedElements().stream()
        .map(Element::getSimpleName)
        .anyMatch(name -> name.contentEquals("String") || name.contentEquals("Override"));
  }

  /** Whether a type is, extends or implements another. */
  boolean isA(TypeElement type, TypeElement other) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType()));
  }

  /** The package that a type lies in. */
  String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  /** Whether an element has the annotation of that name. */
  public static boolean has(Element element, String name) {
    return annotation(element, name).isPresent();
  }

  /** Whether a type is a network. */
  public static boolean isNetwork(TypeElement type) {
    return has(type, Names.NETWORK);
  }

  /** Whether a type is a distillation. */
  public static boolean isDistillation(TypeElement type) {
    return has(type, Names.DISTILLATION);
  }

  /** Whether a type is a network, a block or a distillation, and so reports its own problems. */
  static boolean isSpec(TypeElement type) {
    return isNetwork(type) || has(type, Names.BLOCK) || isDistillation(type);
  }

  /** The interfaces that a type extends directly. */
  public List<TypeElement> parents(TypeElement type) {
    return type.getInterfaces().stream().flatMap(parent -> declared(parent).stream()).toList();
  }

  /** The annotation of that name on an element. */
  static Optional<AnnotationMirror> annotation(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> nameOf(mirror).equals(name))
        .<AnnotationMirror>map(mirror -> mirror)
        .findFirst();
  }

  /** The annotations on an element that are operations. */
  static List<AnnotationMirror> operations(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> has(mirror.getAnnotationType().asElement(), Names.OPERATION))
        .<AnnotationMirror>map(mirror -> mirror)
        .toList();
  }

  /** The canonical name of an annotation's type. */
  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The value of an element of an annotation, its default where it is not given. */
  AnnotationValue value(AnnotationMirror mirror, String element) {
    return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(AnnotationValue.class::cast)
        .orElseThrow(
            () -> new IllegalStateException(nameOf(mirror) + " has no element " + element));
  }

  /** All elements of an annotation with their values. */
  Map<? extends ExecutableElement, ? extends AnnotationValue> values(AnnotationMirror mirror) {
    return elements.getElementValuesWithDefaults(mirror);
  }

  /** The value of an element, which must be of that type. */
  <T> T value(AnnotationMirror mirror, String element, Class<T> type) {
    return cast(value(mirror, element).getValue(), type);
  }

  /** The values of an element that is an array of texts. */
  List<String> texts(AnnotationMirror mirror, String element) {
    List<?> items = value(mirror, element, List.class);
    return items.stream()
        .map(item -> cast(cast(item, AnnotationValue.class).getValue(), String.class))
        .toList();
  }

  /** Whether an element of an annotation is written, and not left at its default. */
  static boolean isGiven(AnnotationMirror mirror, String element) {
    return mirror.getElementValues().keySet().stream()
        .anyMatch(given -> given.getSimpleName().contentEquals(element));
  }

  /** The names of the constants of an element that is an array of an enum. */
  List<String> constants(AnnotationMirror mirror, String element) {
    List<?> items = value(mirror, element, List.class);
    return items.stream()
        .map(item -> cast(cast(item, AnnotationValue.class).getValue(), VariableElement.class))
        .map(constant -> constant.getSimpleName().toString())
        .toList();
  }

  /** A place in a member, as exact as it can be. */
  Place at(Member member, AnnotationMirror mirror, String element) {
    return member.inherited() ? member.place() : member.at(mirror).at(value(mirror, element));
  }

  /** A value that javac has read, which is of another type only where it has reported an error. */
  static <T> T cast(Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new UnreadableException(value + " is no " + type.getSimpleName());
    }
    return type.cast(value);
  }

  /** The element behind a type that a program can declare; empty for int and the like. */
  static Optional<TypeElement> declared(TypeMirror type) {
    return type instanceof DeclaredType declaredType
            && declaredType.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }
}
