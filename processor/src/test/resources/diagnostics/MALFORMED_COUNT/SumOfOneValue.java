package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    parameters = "sum(width)" // expect: The count 'width' of @Own is invalid: the sum over 'width' requires a value repeated with '...'
)
@interface Own {
  double rate() default 0.5;
}
