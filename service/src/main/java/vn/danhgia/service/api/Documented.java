package vn.danhgia.service.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which problems a route answers, beside 401 to whoever is not signed in; each of them is proved by a test. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Documented {

    /** HTTP status codes. */
    int[] problems() default {};
}
