import { fromBase } from '../../address/base';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';

/** What these pages are, what they cannot tell, and how they treat their visitors. */
export function About() {
  const { words, title, description, licence, version, languages } = useSite();
  const { about } = words;
  useTitle(about.title);
  return (
    <div className="page">
      <article className="sheet prose">
        <h1>{about.title}</h1>
        <p className="lede">
          {title}. {description}
        </p>
        <h2>{about.what}</h2>
        <p>{about.whatText}</p>
        <h2>{about.limits}</h2>
        <p>{about.limitsText}</p>
        <h2>{about.access}</h2>
        <p>{about.accessText}</p>
        <h2>{about.stored}</h2>
        <p>{about.storedText}</p>
        <h2>{about.languages}</h2>
        <p>
          {languages.map((language) => language.label).join(', ')}. {about.notTranslated}
        </p>
        <h2>{about.licences}</h2>
        <p>
          {about.licencesText} <a href={fromBase('licenses.txt')}>licenses.txt</a>
        </p>
        {licence && (
          <p>
            {about.dataLicence} {licence}
          </p>
        )}
        <p>
          {about.version}: <code>{version}</code>
        </p>
      </article>
    </div>
  );
}
