package vn.danhgia.service.web;

import java.time.LocalDate;
import vn.danhgia.domain.shared.PersonId;

/**
 * Who is in charge of a unit from above.
 *
 * @param name     of the person
 * @param unit     its name
 * @param unitCode within the commune
 * @param since    first day, in Vietnam
 * @param ended    last day; null while it lasts
 */
public record ChargeView(PersonId person, String name, String unit, String unitCode, LocalDate since, LocalDate ended) {

    public String code() {
        return person.code();
    }
}
