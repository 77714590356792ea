/** Data of random specs: columns of examples and bodies of teachers. */
package org.distill4j.examples.random.data;
