package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    parameters = "W{0..width}[width]" // expect: The parameter 'W{..}' of @Own is invalid: 'width' is not an integer element, as the limits of a range must be
)
@interface Own {
  double rate() default 0.5;
}
