package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.StageSpec.Mention;
import org.distill4j.processor.spec.weight.PretrainedSpec;
import org.distill4j.processor.spec.weight.PretrainedSpec.Numeric;
import org.distill4j.processor.spec.weight.PretrainedSpec.TensorSpec;

/** Parses {@code @Pretrained}; inherited tensors are reported at the spec. */
final class PretrainedParser {

  private final Sources sources;
  private final Declaration network;
  private final Problems problems;

  PretrainedParser(Sources sources, Declaration network, Problems problems) {
    this.sources = sources;
    this.network = network;
    this.problems = problems;
  }

  /** Returns the annotation of the network or of the nearest interface that has one. */
  Optional<PretrainedSpec> parse() {
    return new Origins(sources, network, problems).of(Names.PRETRAINED).map(this::pretrained);
  }

  private PretrainedSpec pretrained(TypeElement origin) {
    AnnotationMirror mirror = Sources.annotation(origin, Names.PRETRAINED).orElseThrow();
    Element own = new Element(mirror, origin);
    return new PretrainedSpec(
        tensors(origin),
        own.mentions("others"),
        sources.texts(mirror, "ignored"),
        own.number("first"),
        own.number("step"),
        own.place);
  }

  /** Returns the tensors of an interface, or of the next above it that has some. */
  private List<TensorSpec> tensors(TypeElement origin) {
    Optional<AnnotationMirror> mirror = Sources.annotation(origin, Names.PRETRAINED);
    List<TensorSpec> tensors = mirror.map(it -> tensors(it, origin)).orElse(List.of());
    if (!tensors.isEmpty()) {
      return tensors;
    }
    return sources.parents(origin).stream()
        .map(this::tensors)
        .filter(inherited -> !inherited.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<TensorSpec> tensors(AnnotationMirror mirror, TypeElement origin) {
    List<?> items = sources.value(mirror, "tensors", List.class);
    return items.stream()
        .map(item -> Sources.cast(item, AnnotationValue.class).getValue())
        .map(item -> new Element(Sources.cast(item, AnnotationMirror.class), origin))
        .map(
            tensor ->
                new TensorSpec(
                    tensor.mention("of"),
                    tensor.mention("name"),
                    sources.value(tensor.mirror, "transposed", Boolean.class),
                    tensor.number("part"),
                    tensor.number("parts"),
                    tensor.number("axis"),
                    tensor.place))
        .toList();
  }

  /** An annotation of an interface, with the places of its elements. */
  private final class Element {

    private final AnnotationMirror mirror;
    private final boolean own;
    private final Place place;

    Element(AnnotationMirror mirror, TypeElement origin) {
      this.mirror = mirror;
      this.own = network.declares(origin);
      AnnotationMirror outer = Sources.annotation(origin, Names.PRETRAINED).orElseThrow();
      this.place = own ? network.place().at(outer) : network.place();
    }

    private Place at(AnnotationValue value, String element) {
      return own && Sources.isGiven(mirror, element) ? place.at(value) : place;
    }

    Mention mention(String element) {
      AnnotationValue value = sources.value(mirror, element);
      return new Mention(Sources.cast(value.getValue(), String.class), at(value, element));
    }

    List<Mention> mentions(String element) {
      List<?> items = sources.value(mirror, element, List.class);
      return items.stream()
          .map(item -> Sources.cast(item, AnnotationValue.class))
          .map(
              value ->
                  new Mention(Sources.cast(value.getValue(), String.class), at(value, element)))
          .toList();
    }

    Numeric number(String element) {
      AnnotationValue value = sources.value(mirror, element);
      return new Numeric(Sources.cast(value.getValue(), Integer.class), at(value, element));
    }
  }
}
