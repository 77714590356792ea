/** Random specs as text: interfaces, methods and annotations, and the declarations they draw on. */
package org.distill4j.examples.random.spec;
