package org.distill4j.samples.video.metric;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenSuite;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class MetricsGoldenTest {

  private static final GoldenSuite SUITE =
      new GoldenSuite(Map.of("metrics", MetricsGoldenTest::metrics), Map.of(), Set.of());

  @TestFactory
  Stream<DynamicNode> shared() throws IOException {
    return GoldenSuite.shared(SUITE::own);
  }

  private static void metrics(GoldenCase one) {
    MetricsGolden.check(one.json());
    one.comparedByItem();
  }
}
