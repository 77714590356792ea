package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network // expect: 'Deeper' extends 'Base' of another module, which was compiled without the processor: 'examples.BaseGraph' is missing.
interface Deeper extends Base {
  @Dense(units = "4") @Output Features hidden(Features video);
}
