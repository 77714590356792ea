/** Random specs as text: interfaces, methods and annotations, and the declarations they use. */
package org.distill4j.examples.random.spec;
