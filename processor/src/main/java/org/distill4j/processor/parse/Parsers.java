package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkSpec;

/** Parses the specs of one round of a compilation. */
public final class Parsers {

  private final Sources sources;
  private final OperationParser operations;

  /** Creates parsers that share the operations they have read. */
  public Parsers(Sources sources) {
    this.sources = sources;
    this.operations = new OperationParser(sources);
  }

  /** Reports the problems of an operation's declaration. */
  public void checkOperation(TypeElement annotation, Problems problems) {
    operations.checkDeclaration(annotation, problems);
  }

  /** Parses a network, as far as possible; empty if it is not a usable interface. */
  public Optional<NetworkSpec> network(TypeElement element, Problems problems) {
    return new NetworkParser(sources, operations, element, problems).parse();
  }

  /** Parses the block with that canonical name, likewise. */
  public Optional<NetworkSpec> block(String name, Problems problems) {
    return network(sources.type(name).orElseThrow(), problems);
  }

  /** Parses a distillation, likewise; empty as well if one of its networks is not a network. */
  public Optional<DistillationSpec> distillation(TypeElement element, Problems problems) {
    return new DistillationParser(sources, operations, Declaration.of(element), problems).parse();
  }

  /** Reads the combinations that an interface with {@code @Schemes} declares. */
  public List<Combination> schemes(TypeElement element, Problems problems) {
    return new SchemesParser(sources, operations, element, problems).parse();
  }

  /** Parses the distillation of a combination. */
  public DistillationSpec combination(Combination combination, Problems problems) {
    Declaration declaration = new Declaration(combination.scheme(), combination.place());
    return new DistillationParser(sources, operations, declaration, problems).parse(combination);
  }
}
