/** Many objectives in one distillation. */
package org.distill4j.examples.objective;
