package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "examples.Plain", // expect: is no public record that implements
    signature = "Features(width) -> Features(width)"
)
@interface Own {
  double rate() default 0.5;
}

class Plain {}
