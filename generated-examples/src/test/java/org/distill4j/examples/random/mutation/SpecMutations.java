package org.distill4j.examples.random.mutation;

import java.util.List;
import java.util.stream.Stream;

/** All mutations that certainly make a valid spec invalid. */
final class SpecMutations {

  private SpecMutations() {}

  static List<SpecMutation> all() {
    return Stream.of(
            NodeMutations.all(),
            InterfaceMutations.all(),
            BlockMutations.all(),
            DistillationMutations.all(),
            SchemeMutations.all(),
            ExternalMutations.all(),
            LanguageMutations.all())
        .flatMap(List::stream)
        .toList();
  }
}
