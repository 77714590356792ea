package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

public interface Base {
  @Input(shape = "8") Features video();
  @Input(shape = "8") GoneKind sound();
}

@Kind(axes = "features", column = "org.distill4j.runtime.data.FeatureColumn")
interface GoneKind {}
