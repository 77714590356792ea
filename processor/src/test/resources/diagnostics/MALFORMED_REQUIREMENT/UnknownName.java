package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    requires = "rate < width" // expect: The requirement 'rate < width' of @Own is invalid: 'rate' is neither a size of a signature nor an integer element
)
@interface Own {
  double rate() default 0.5;
}
