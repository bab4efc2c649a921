/** The eleven columns of the aijobs index, in its order. */
export const indexColumns =
  "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,employee_residence,remote_ratio,company_location,company_size".split(
    ",",
  );
