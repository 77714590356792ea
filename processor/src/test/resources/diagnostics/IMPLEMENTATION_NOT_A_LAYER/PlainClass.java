package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "examples.Plain", // expect: The implementation 'examples.Plain' of @Own is not a public record that implements org.distill4j.runtime.layer.Layer
    signature = "Features(width) -> Features(width)"
)
@interface Own {
  double rate() default 0.5;
}

class Plain {}
